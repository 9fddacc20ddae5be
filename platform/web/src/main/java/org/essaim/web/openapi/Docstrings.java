package org.essaim.web.openapi;

import module java.base;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentElement;
import com.github.therapi.runtimejavadoc.CommentText;
import com.github.therapi.runtimejavadoc.InlineLink;
import com.github.therapi.runtimejavadoc.InlineTag;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;

/**
 * What the code says of itself, on one line and in Markdown: the build keeps it beside the classes
 * (decision 0120). Where it says nothing, the text is empty.
 */
final class Docstrings {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s");

    private Docstrings() {}

    static String of(Class<?> type) {
        return text(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    static String of(Method operation) {
        return text(RuntimeJavadoc.getJavadoc(operation).getComment());
    }

    static String parameter(Method operation, String name) {
        return named(RuntimeJavadoc.getJavadoc(operation).getParams(), name);
    }

    static String component(Class<?> type, String name) {
        return named(RuntimeJavadoc.getJavadoc(type).getRecordComponents(), name);
    }

    /** The constants of an enum that say something, each with what it says. */
    static String constants(Class<?> type) {
        return RuntimeJavadoc.getJavadoc(type).getEnumConstants().stream()
                .map(each -> "`%s`: %s".formatted(each.getName(), text(each.getComment())))
                .collect(Collectors.joining(" "));
    }

    static String firstSentence(String text) {
        return SENTENCE.split(text, 2)[0];
    }

    private static String named(List<ParamJavadoc> parameters, String name) {
        return parameters.stream()
                .filter(each -> each.getName().equals(name))
                .map(each -> text(each.getComment()))
                .map(text -> text.isEmpty() ? text : sentence(text))
                .findFirst()
                .orElse("");
    }

    /** What stands behind a name begins small and ends with nothing. */
    private static String sentence(String text) {
        boolean ends = text.endsWith(".") || text.endsWith("?");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (ends ? "" : ".");
    }

    private static String text(Comment comment) {
        StringBuilder text = new StringBuilder();
        comment.forEach(each -> text.append(text(each)));
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private static String text(CommentElement element) {
        return switch (element) {
            case CommentText plain -> plain.getValue();
            case InlineTag tag -> "`" + tag.getValue() + "`";
            case InlineLink link -> link.getLink().getLabel().replace("#", "");
            default -> "";
        };
    }
}
