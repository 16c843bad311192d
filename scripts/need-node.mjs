// Runs before start, ask and test: says in one line what is missing when a Node older than the pinned one
// would run (npm skips a failed optional download without an error). Plain old JavaScript, so that it runs there.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Vindrose needs Node 24.15 or newer, this is ${process.versions.node}. On Linux and Windows (x64; Linux also arm64) "npm ci" brings it along: run "npm ci" again with network. Elsewhere (macOS) install Node 24.`,
  );
  process.exit(1);
}
