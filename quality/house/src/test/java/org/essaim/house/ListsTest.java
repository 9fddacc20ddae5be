package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.operation.IfMatch;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * There is one way to list, and one way to change what somebody else may change: whoever knows it
 * of one operation knows it of all, in every service.
 */
class ListsTest {

    /** What a row belongs to, by which its list can be asked for. */
    private static final List<String> OWNERS = List.of("division", "initiative");

    /** Full text has one name, an order has one, and nothing else stands for either. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "text", "q", "query", "q", "order", "sort", "sortBy", "sort", "limit", "size",
                    "page", "after", "offset", "after");

    /** Lists that cannot be asked for by what their rows belong to, and what can instead. */
    private static final Set<String> WHOLE =
            Set.of(
                    "DivisionReadApi.ranking division: a row is one, which has an address",
                    "DivisionReadApi.candidates division: a row is one, which has an address",
                    "InitiativeReadApi.all initiative: a row is one, which has an address",
                    "InitiativeReadApi.initiatives initiative: a row is one, which has an address",
                    "MoneyReadApi.entries initiative: its summary has them",
                    "SponsorReadApi.obstacles initiative: those of one have an address");

    /** What is put and is one person's own, or is named by what is in it. */
    private static final Set<String> NOBODY_ELSES =
            Set.of(
                    "CaseWriteApi.add: adds one, and changes none",
                    "CreditWriteApi.consent: the owner's own",
                    "DirectoryWriteApi.enter: one's own name",
                    "DivisionWriteApi.registerKey: named by its content",
                    "NoticeWriteApi.choose: one's own",
                    "PortfolioApprovalApi.approve: named by its content",
                    "SavedSearchWriteApi.see: one's own",
                    "UseWriteApi.say: one's own");

    @Test
    void every_list_has_the_same_shape_and_comes_in_parts() {
        assertThat(lists().filter(list -> !isPage(list))).as("other shapes").isEmpty();
        assertThat(lists().filter(list -> !inParts(list))).as("without size and after").isEmpty();
        assertThat(lists()).hasSizeGreaterThan(70);
    }

    @Test
    void a_filter_is_called_like_the_member_that_it_filters() {
        Set<String> missing = new TreeSet<>();
        lists().forEach(
                        list -> {
                            Set<String> known = parameters(list);
                            OWNERS.stream()
                                    .filter(row(list)::contains)
                                    .filter(owner -> !known.contains(owner))
                                    .forEach(owner -> missing.add(name(list) + " " + owner));
                        });
        assertThat(missing)
                .containsExactlyInAnyOrderElementsOf(
                        WHOLE.stream().map(one -> one.split(":")[0]).toList());
    }

    @Test
    void what_is_asked_alike_is_called_alike() {
        operations()
                .forEach(
                        operation ->
                                assertThat(parameters(operation))
                                        .as(name(operation))
                                        .doesNotContainAnyElementsOf(OTHER_NAMES.keySet()));
        assertThat(lists().filter(list -> parameters(list).contains("q"))).hasSize(5);
        assertThat(lists().filter(list -> parameters(list).contains("sort"))).hasSize(6);
    }

    @Test
    void what_two_people_may_put_takes_the_tag_of_what_they_read() {
        assertThat(
                        operations()
                                .filter(operation -> methods(operation).contains(RequestMethod.PUT))
                                .filter(operation -> !operation.isAnnotationPresent(IfMatch.class))
                                .map(ListsTest::name)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        NOBODY_ELSES.stream().map(one -> one.split(":")[0]).distinct().toList());
    }

    @Test
    void what_has_a_tag_is_read_where_its_change_says() {
        Set<String> read =
                operations()
                        .filter(operation -> methods(operation).contains(RequestMethod.GET))
                        .flatMap(ListsTest::paths)
                        .map(ListsTest::withoutNames)
                        .collect(Collectors.toSet());
        List<String> tagged =
                operations()
                        .filter(operation -> operation.isAnnotationPresent(IfMatch.class))
                        .map(operation -> operation.getAnnotation(IfMatch.class).value())
                        .toList();
        assertThat(tagged).hasSizeGreaterThan(15);
        assertThat(tagged.stream().map(ListsTest::withoutNames)).isSubsetOf(read);
    }

    private static Stream<Method> lists() {
        return operations()
                .filter(method -> methods(method).contains(RequestMethod.GET))
                .filter(method -> isList(method.getGenericReturnType()));
    }

    private static Stream<Method> operations() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("org.essaim").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(controller -> controller.getSimpleName().endsWith("Api"))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> mapping(method) != null);
    }

    private static boolean isList(Type type) {
        return switch (type) {
            case Class<?> one -> Collection.class.isAssignableFrom(one) || one == Page.class;
            case ParameterizedType of ->
                    isList(of.getRawType())
                            || Arrays.stream(of.getActualTypeArguments())
                                    .anyMatch(ListsTest::isList);
            default -> false;
        };
    }

    private static boolean isPage(Method list) {
        return list.toGenericString().contains(Page.class.getName() + "<");
    }

    private static boolean inParts(Method list) {
        return List.of(list.getParameterTypes()).contains(PageRequest.class);
    }

    /** The members of a row of a list. */
    private static Set<String> row(Method list) {
        Type type = list.getGenericReturnType();
        while (type instanceof ParameterizedType of) {
            type = of.getActualTypeArguments()[0];
        }
        return names((Class<?>) type).collect(Collectors.toSet());
    }

    private static Set<String> parameters(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(
                        parameter ->
                                parameter.isAnnotationPresent(RequestParam.class)
                                                || parameter.isAnnotationPresent(PathVariable.class)
                                        ? Stream.of(parameter.getName())
                                        : parameter.getType().isRecord()
                                                        && parameter.getAnnotations().length == 0
                                                ? names(parameter.getType())
                                                : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    private static Set<RequestMethod> methods(Method operation) {
        return Set.of(mapping(operation).method());
    }

    private static Stream<String> paths(Method operation) {
        RequestMapping below =
                AnnotatedElementUtils.findMergedAnnotation(
                        operation.getDeclaringClass(), RequestMapping.class);
        String[] own = mapping(operation).path();
        return Arrays.stream(below == null ? new String[] {""} : below.path())
                .flatMap(
                        start ->
                                Arrays.stream(own.length == 0 ? new String[] {""} : own)
                                        .map(end -> start + end));
    }

    private static RequestMapping mapping(Method operation) {
        return AnnotatedElementUtils.findMergedAnnotation(operation, RequestMapping.class);
    }

    private static String withoutNames(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static String name(Method list) {
        return list.getDeclaringClass().getSimpleName() + "." + list.getName();
    }
}
