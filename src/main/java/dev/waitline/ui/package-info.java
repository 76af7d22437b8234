/** The window. */
@NullMarked
package dev.waitline.ui;

import org.jspecify.annotations.NullMarked;
