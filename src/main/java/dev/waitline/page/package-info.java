/**
 * The page: the machine, the sentences and the drawings in a browser. Compiled to JavaScript by TeaVM, and the only package that
 * knows the browser.
 */
@NullMarked
package dev.waitline.page;

import org.jspecify.annotations.NullMarked;
