/* Stands in for the process that writes tables where the disk is full. */

process.send({ type: "cannot-write", reason: "the disk is full" });
process.disconnect();
