package org.essaim.house.refusals;

import module java.base;

import com.ibm.icu.text.MessageFormat;

/** What a sentence for people has to be; pure, so that each check can be shown to fail. */
public final class Sentences {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> RESERVED =
            Set.of(
                    "type",
                    "title",
                    "status",
                    "detail",
                    "instance",
                    "code",
                    "rule",
                    "reason",
                    "remedy",
                    "errors",
                    "roles",
                    "reference");

    /** What states something begins so; what asks for something does not. */
    private static final Pattern STATES =
            Pattern.compile("(?i)(the|a|an|there|it|this|that|these|no|nobody|nothing|is)\\b.*");

    private static final Pattern ASKS_IN_FRENCH =
            Pattern.compile("(?iu).*\\b(\\p{L}+ez|(re)?faites|(re)?dites)\\b.*");

    private Sentences() {}

    /** What is wrong with a refusal's own declaration. */
    public static List<String> declaration(Refused refused, Set<String> rules) {
        List<String> wrong = new ArrayList<>();
        String name = refused.type().getName();
        if (refused.rules().isEmpty() || !rules.containsAll(refused.rules())) {
            wrong.add(name + " names no rule of docs/rules.md: " + refused.rules());
        }
        if (!KEBAB.matcher(refused.code()).matches()) {
            wrong.add(name + " has no code in kebab case: " + refused.code());
        }
        refused.facts().stream()
                .filter(RESERVED::contains)
                .forEach(fact -> wrong.add(name + " has a fact with a reserved name: " + fact));
        return wrong;
    }

    /** What is wrong with the sentences of a refusal, in each language and between them. */
    public static List<String> refusal(Refused refused, Bundle bundle) {
        List<String> wrong = new ArrayList<>();
        for (String kind : List.of("reason", "remedy")) {
            String key = refused.code() + "." + kind;
            wrong.addAll(sentence(key, bundle, refused.facts()));
        }
        wrong.addAll(pair(refused.code(), bundle.english(), STATES, false));
        wrong.addAll(pair(refused.code(), bundle.french(), ASKS_IN_FRENCH, true));
        return wrong;
    }

    /** A reason and a remedy are two things, and the remedy asks for something. */
    private static List<String> pair(
            String code, Map<String, String> texts, Pattern remedies, boolean match) {
        String reason = texts.getOrDefault(code + ".reason", "");
        String remedy = texts.getOrDefault(code + ".remedy", "");
        if (remedy.isBlank() || reason.isBlank()) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        if (reason.equals(remedy)) {
            wrong.add(code + " has one sentence for both");
        }
        if (remedies.matcher(remedy).matches() != match) {
            wrong.add(code + ".remedy does not say what to do: " + remedy);
        }
        return wrong;
    }

    /** What is wrong with one sentence in both languages, which may mention these facts. */
    public static List<String> sentence(String key, Bundle bundle, Set<String> facts) {
        List<String> wrong = new ArrayList<>();
        Stream.of(bundle.english(), bundle.french())
                .forEach(texts -> wrong.addAll(sentence(key, texts.getOrDefault(key, ""), facts)));
        if (wrong.isEmpty()
                && !arguments(bundle.english().get(key))
                        .equals(arguments(bundle.french().get(key)))) {
            wrong.add(key + " mentions other facts in French than in English");
        }
        return wrong;
    }

    private static List<String> sentence(String key, String text, Set<String> facts) {
        List<String> wrong = new ArrayList<>();
        if (text.isBlank()) {
            return List.of(key + " is missing or empty");
        }
        if (text.contains("'")) {
            wrong.add(key + " has an apostrophe that quotes; it is written ’");
        }
        Set<String> unknown = new HashSet<>(arguments(text));
        unknown.removeAll(facts);
        if (!unknown.isEmpty()) {
            wrong.add(key + " mentions what is no fact: " + unknown);
        }
        boolean ends = text.endsWith(".") || text.endsWith("}");
        if (!ends || Character.isLowerCase(text.charAt(0))) {
            wrong.add(key + " is no whole sentence: " + text);
        }
        return wrong;
    }

    private static Set<String> arguments(String text) {
        return new MessageFormat(text).getArgumentNames();
    }
}
