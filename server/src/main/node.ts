/** The server over stdio. */
export {};
