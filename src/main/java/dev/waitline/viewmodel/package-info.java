/** Observable properties and commands for the window; knows javafx.base only. */
@NullMarked
package dev.waitline.viewmodel;

import org.jspecify.annotations.NullMarked;
