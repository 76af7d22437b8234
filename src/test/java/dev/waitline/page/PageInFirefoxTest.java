package dev.waitline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.session.Session;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a page plays in another browser, too, opened from the file system. */
class PageInFirefoxTest {
    @Test
    void aPageStepsSearchesAndSaysNothingWrong(@TempDir Path folder) throws Exception {
        try (Firefox firefox = Firefox.start()) {
            var program = Pages.lesson("three-waiters");
            String address;
            try (Session session = Pages.run(program, 1, 60)) {
                address = Pages.write(folder, "three.html", session, program, 3);
            }
            firefox.open(address);
            assertThat(firefox.evaluate("document.querySelector('#timeline h2').textContent"))
                    .startsWith("Step 3 of ");

            firefox.evaluate("document.getElementById('step').click()");
            assertThat(firefox.evaluate("document.querySelector('#timeline h2').textContent"))
                    .startsWith("Step 4 of ");
            assertThat(firefox.evaluate("document.querySelector('#sentence .saying').textContent"))
                    .contains("MainThread");
            firefox.evaluate("document.getElementById('tab-search').click()");
            String foreseen = firefox.evaluate("document.getElementById('found').textContent");
            firefox.evaluate("document.getElementById('search').click()");
            firefox.evaluate("new Promise(done => { var timer = setInterval(() => {"
                    + "if (document.getElementById('search').textContent === 'Search schedules') {"
                    + "clearInterval(timer); done(1); } }, 20); })");
            assertThat(firefox.evaluate("document.getElementById('found').textContent"))
                    .contains("Show")
                    .isEqualTo(foreseen);
            assertThat(firefox.evaluate("document.getElementById('message').textContent"))
                    .isEmpty();
        }
    }
}
