/** Whether other processes of this machine are still there. */

import process from 'node:process';

/** Milliseconds between two looks whether a process is still there. */
const WATCH = 3000;

export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Calls when a process is gone; keeps this one from ending no longer. */
export function watchProcess(id: number, gone: () => void): void {
  const timer = setInterval(() => {
    if (isAlive(id)) return;
    clearInterval(timer);
    gone();
  }, WATCH);
  timer.unref();
}
