package org.essaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** What tests of pages rely on: without scripts none runs, and what stands in their place shows. */
@Gate
class BrowserTest {

    private static final String PAGE =
            "data:text/html,<body><noscript>written</noscript>"
                    + "<script>document.body.append('scripted')</script>";
    private static final String SHOWN = "return document.body.innerText";

    @Test
    void a_browser_without_scripts_runs_none_on_any_page() {
        try (Browser plain = Browser.withoutScripts()) {
            for (int page = 0; page < 2; page++) {
                plain.open(address(page));
                assertThat(plain.run(SHOWN).asString()).isEqualTo("written");
            }
        }
    }

    @Test
    void a_browser_with_scripts_runs_them() {
        try (Browser browser = Browser.start()) {
            browser.open(address(0));
            assertThat(browser.run(SHOWN).asString()).isEqualTo("scripted");
        }
    }

    @Test
    void nothing_of_a_browser_is_left_when_it_is_closed() {
        Set<ProcessHandle> before = ProcessHandle.allProcesses().collect(Collectors.toSet());
        Browser browser = Browser.start();
        Set<ProcessHandle> started =
                ProcessHandle.current()
                        .descendants()
                        .filter(each -> !before.contains(each))
                        .collect(Collectors.toSet());
        assertThat(started).hasSizeGreaterThan(3);

        browser.close();

        Eventually.holds(
                "all of it has ended", () -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static URI address(int page) {
        String html = PAGE + "<!--" + page + "-->";
        return URI.create(html.replace("<", "%3C").replace(">", "%3E"));
    }
}
