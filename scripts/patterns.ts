import { compileLists } from "./compile-lists.ts";

try {
  compileLists();
} catch {
  // The compiler has said what is wrong and where; a stack trace of ours would bury it.
  process.exitCode = 1;
}
