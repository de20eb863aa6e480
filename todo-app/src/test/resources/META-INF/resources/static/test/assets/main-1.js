import "./react-2.js"; import("./later-4.js");
