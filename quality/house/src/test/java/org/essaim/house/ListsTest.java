package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** No list is given whole, so that none can be too long for whoever asks or for the service. */
class ListsTest {

    /** What can never be more than a page. */
    private static final Set<String> SHORT =
            Set.of(
                    "AllocationReadApi.allocations: the director's, of one division",
                    "AllocationReadApi.withdrawals: the director's, of one division",
                    "ControlReadApi.signals: the constants of an enum",
                    "EvidenceReadApi.signals: the constants of an enum",
                    "DirectoryReadApi.several: those that an address names",
                    "DivisionReadApi.signingKeys: the keys of one division",
                    "GeneralizationReadApi.credits: the first thousand",
                    "GeneralizationReadApi.decisions: the latest thousand",
                    "IrritantReadApi.texts: those of one irritant",
                    "MoneyReadApi.samples: the latest thousand",
                    "ObstacleReadApi.kinds: the constants of an enum",
                    "PolicyReadApi.versions: those of the centre's policy",
                    "SearchReadApi.searches: those of one person, twenty at most",
                    "StopReadApi.clocks: the expenses of one initiative");

    @Test
    void every_list_comes_in_parts() {
        assertThat(lists().filter(list -> !inParts(list)).map(ListsTest::name))
                .containsExactlyInAnyOrderElementsOf(
                        SHORT.stream().map(one -> one.split(":")[0]).toList());
        assertThat(lists().filter(ListsTest::inParts)).hasSizeGreaterThan(40);
    }

    private static Stream<Method> lists() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("org.essaim").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(controller -> controller.getSimpleName().endsWith("Api"))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> isList(method.getGenericReturnType()));
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

    private static boolean inParts(Method list) {
        return List.of(list.getParameterTypes()).contains(PageRequest.class);
    }

    private static String name(Method list) {
        return list.getDeclaringClass().getSimpleName() + "." + list.getName();
    }
}
