// Plain JavaScript on purpose: it runs on any Node, before the TypeScript entry points that need a current one.
const [major, minor] = process.versions.node.split('.').map(Number);
const enough = major > 22 || (major === 22 && minor >= 18);

if (!enough) {
  console.error(
    [
      `This project needs Node 22.18 or newer; this is Node ${process.versions.node}.`,
      'It normally brings its own: the npm package "node" is a dependency and puts Node 24 on the PATH of every npm script.',
      'It is missing, most likely because its install script did not run. Do one of these:',
      '  - run "npm ci" again, without --ignore-scripts;',
      '  - or install Node 24 and make it the "node" on your PATH (see .nvmrc).',
    ].join('\n'),
  );
  process.exit(1);
}
