/** The command line. */
process.stdout.write('secplan 0.1.0\n');
