/** The server in a web worker. */
export {};
