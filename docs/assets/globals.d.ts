// What the search page's script finds there: the library, and the index that the build makes.
declare const MiniSearch: any;
// Libraries that a page loads on use.
declare const fflate: any;
declare const Papa: any;
// What every Word file has, from macros/made/word.py.
declare const wordParts: {
  files: { [name: string]: string };
  core: [string, string];
  document: string;
  upright: string;
  sideways: string;
  styles: { [kind: string]: [string, string] };
};
declare const searchIndex: {
  ignored: string[];
  meanings: { [meant: string]: string[] };
  pages: [path: string, title: string, about: string, text: string, parts: [string, string, string][]][];
};
