package dev.waitline.diagram;

import java.util.List;

/** What stands on a sheet, in blocks from top to bottom that are not broken. */
@FunctionalInterface
interface Content {
    /** Each as wide as that. */
    List<Drawing> blocks(double width);
}
