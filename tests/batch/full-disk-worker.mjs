/* Stands in for a worker whose spool takes no more: the disk has filled up while it read. */

process.on("message", ({ type }) => {
  if (type === "read") process.send({ type: "hashed", sha256: "0".repeat(64), bytes: 1 });
  else process.send({ type: "cannot-write", reason: "the disk is full" });
});
process.on("disconnect", () => process.exit(0));
process.send({ type: "ready" });
