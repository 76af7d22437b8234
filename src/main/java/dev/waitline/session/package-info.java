/** One program in one engine, with its history, position and branches. */
@NullMarked
package dev.waitline.session;

import org.jspecify.annotations.NullMarked;
