package dev.waitline.viewmodel;

import dev.waitline.engine.StepSize;

/** How far one step goes. */
public enum StepUnit {
    STATEMENT,
    OPERATION,
    LIBRARY;

    public StepSize size() {
        return switch (this) {
            case STATEMENT -> StepSize.STATEMENT;
            case OPERATION -> StepSize.OPERATION;
            case LIBRARY -> StepSize.LIBRARY;
        };
    }
}
