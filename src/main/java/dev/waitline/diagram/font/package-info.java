/** The fonts of pictures, which come with Waitline so that a picture is the same on every computer. */
@NullMarked
package dev.waitline.diagram.font;

import org.jspecify.annotations.NullMarked;
