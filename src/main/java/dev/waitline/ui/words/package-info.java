/** What the words mean that sentences are made of. */
@NullMarked
package dev.waitline.ui.words;

import org.jspecify.annotations.NullMarked;
