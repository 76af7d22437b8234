package dev.waitline.trace.json;

import tools.jackson.databind.json.JsonMapper;

/** What came of a run, for other programs to read: {@code {"ending":"finished","exit":0,"output":"...","steps":12}}. */
public final class ResultJson {
    private ResultJson() {}

    /** @param ending {@code finished}, {@code stuck}, {@code error}, {@code exit} or {@code limit} */
    public static String write(String ending, int exit, String output, long steps) {
        return JsonMapper.shared()
                        .createObjectNode()
                        .put("ending", ending)
                        .put("exit", exit)
                        .put("output", output)
                        .put("steps", steps)
                        .toString()
                + "\n";
    }
}
