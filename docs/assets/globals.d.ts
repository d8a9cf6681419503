// What the search page's script finds there: the library, and the index that the build makes.
declare const MiniSearch: any;
declare const searchIndex: {
  ignored: string[];
  meanings: { [meant: string]: string[] };
  pages: [path: string, title: string, about: string, text: string, parts: [string, string, string][]][];
};
