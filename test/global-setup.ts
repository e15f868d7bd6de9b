import { compileLists } from "../scripts/compile-lists.ts";

/** Tests read the same compiled tables as the extension, so they are made fresh before a run. */
export default compileLists;
