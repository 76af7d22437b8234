package dev.waitline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.export.RunLink;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Trace;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that the window makes and links that a page makes are the same. */
class PageLinkTest {
    private static final int STEPS = 30;
    private static final int AT = 21;

    @TempDir
    private Path folder;

    @Test
    void windowAndPageReadEachOthersLinks() throws Exception {
        SourceText any = new SourceText("any.py", "print()\n");
        SourceText program = Pages.lesson("three-waiters");
        try (Chromium chromium = Chromium.start();
                Session other = Pages.run(any, 1, 0);
                Session session = Pages.run(program, 7, STEPS)) {
            chromium.size(1440, 900);
            String page = Pages.write(folder, "a page.html", other, any, 0);
            Trace run = new Trace(program, session.schedule(STEPS), AT);
            chromium.open(RunLink.to(RunLink.page(page).orElseThrow(), run));
            session.goTo(AT);

            assertThat(chromium.run("return document.getElementById('slider').value"))
                    .isEqualTo(Integer.toString(AT));
            assertThat(chromium.text("#sentence .saying"))
                    .isEqualTo(new Narrator(Locale.ENGLISH)
                            .happened(session.moment())
                            .text());

            chromium.click("copy");
            String copied = String.valueOf(chromium.run("return location.href"));
            assertThat(RunLink.read(copied)).isEqualTo(run);
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
