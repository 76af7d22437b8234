package dev.waitline.viewmodel;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.source.SourceText;

/** What was found in which program, and what had been asked. */
public record SearchResult(SourceText program, Options options, Findings findings) {}
