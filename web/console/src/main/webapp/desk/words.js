/** The desk's words in the language of the page. */
import { de } from './words.de.js';
import { en } from './words.en.js';

export const words = document.documentElement.lang.startsWith('de') ? de : en;
