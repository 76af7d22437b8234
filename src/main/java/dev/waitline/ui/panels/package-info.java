/** The smaller panes: what happened, output, variables, lesson, why. */
@NullMarked
package dev.waitline.ui.panels;

import org.jspecify.annotations.NullMarked;
