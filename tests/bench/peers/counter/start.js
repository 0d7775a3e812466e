// Starts the counter.

import start from "./counter.js";

start();
