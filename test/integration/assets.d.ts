/** Text files that the build puts into the suite's bundle. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
