package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.runbook.Runbooks;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What only a cluster shows is written down as drills: none lacks an end, and no kind is left. */
@WhenDeployChanges
class ClusterDrillsTest {

    private static final Path PAGE =
            Kustomize.root().resolve("deploy/runbooks/try-on-a-cluster.md");

    private static final Pattern DRILL =
            Pattern.compile("(?ms)^## ([0-9]+)\\. (.*?)\\n(.*?)(?=^## |\\z)");

    /** Kinds that nobody but the API server has to understand. */
    private static final Set<String> PLAIN =
            Set.of("ConfigMap", "Namespace", "Service", "ServiceAccount");

    @TestFactory
    Stream<DynamicTest> a_drill_says_what_to_do_what_is_seen_and_what_else_it_means() {
        return drills().map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.group(2),
                                        () ->
                                                assertThat(each.group(3))
                                                        .containsSubsequence(
                                                                "**Do**",
                                                                "```\n",
                                                                "kubectl ",
                                                                "**See**",
                                                                "**Otherwise**")));
    }

    @Test
    void drills_are_numbered_in_their_order() {
        assertThat(drills().map(each -> Integer.valueOf(each.group(1))))
                .hasSizeGreaterThan(10)
                .isEqualTo(IntStream.rangeClosed(1, (int) drills().count()).boxed().toList());
    }

    @Test
    void every_kind_that_an_operator_has_to_understand_is_looked_at() {
        Set<String> words =
                Runbooks.commands(PAGE, Map.of())
                        .flatMap(each -> each.words().stream())
                        .flatMap(word -> Stream.of(word.toLowerCase(Locale.ROOT).split("[,/.]")))
                        .collect(Collectors.toSet());
        Set<String> kinds =
                Stream.of("overlays/production", "base/incubator", "base/shared-database")
                        .flatMap(folder -> Kustomize.render(folder).manifests().stream())
                        .map(Manifest::kind)
                        .filter(kind -> !PLAIN.contains(kind))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds)
                .contains("Kafka", "ExternalSecret", "NetworkPolicy")
                .allMatch(kind -> names(kind).anyMatch(words::contains));
    }

    private static Stream<String> names(String kind) {
        String one = kind.toLowerCase(Locale.ROOT);
        return Stream.of(one, one + "s", one + "es", one.replaceFirst("y$", "ies"));
    }

    @Test
    void a_runbook_that_was_not_tried_says_where_it_is_tried() {
        List<Path> untried =
                Runbooks.pages().stream()
                        .filter(page -> page.getParent().equals(PAGE.getParent()))
                        .filter(page -> !page.equals(PAGE))
                        .filter(
                                page ->
                                        Runbooks.read(page)
                                                .matches("(?is).*(not|be) (tested|tried).*"))
                        .toList();
        assertThat(untried)
                .isNotEmpty()
                .allSatisfy(
                        page -> {
                            assertThat(Runbooks.read(page)).contains("(try-on-a-cluster.md)");
                            assertThat(Runbooks.read(PAGE)).contains("(" + page.getFileName());
                        });
    }

    private static Stream<MatchResult> drills() {
        return DRILL.matcher(Runbooks.read(PAGE)).results();
    }
}
