package org.essaim.house.architecture;

import module java.base;

/**
 * A package, or many: {@code a.b} is one, {@code a.b..} it and all below, {@code a.{x}.b} has any
 * word in its place; a word bound on the left side is the same word on the right side; {@code
 * {x:a|b}} allows these words alone.
 */
record PackagePattern(String text) {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    boolean matches(String packageName) {
        return regex().matcher(packageName).matches();
    }

    /** The words that stand in the places of a package that matches. */
    Map<String, String> bindings(String packageName) {
        Map<String, String> words = new TreeMap<>();
        Matcher matcher = regex().matcher(packageName);
        if (matcher.matches()) {
            WORD.matcher(text)
                    .results()
                    .map(result -> result.group(1))
                    .forEach(name -> words.put(name, matcher.group(name)));
        }
        return words;
    }

    PackagePattern boundBy(Map<String, String> words) {
        String bound = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            bound = bound.replace("{" + word.getKey() + "}", word.getValue());
        }
        return new PackagePattern(bound);
    }

    private Pattern regex() {
        return COMPILED.computeIfAbsent(text, PackagePattern::compiled);
    }

    private static Pattern compiled(String text) {
        String below = text.endsWith("..") ? "(\\..*)?" : "";
        String exact = text.endsWith("..") ? text.substring(0, text.length() - 2) : text;
        StringBuilder regex = new StringBuilder();
        Matcher words = WORD.matcher(exact);
        int from = 0;
        while (words.find()) {
            regex.append(exact.substring(from, words.start()).replace(".", "\\."));
            String choice = words.group(2) == null ? "[a-z0-9]+" : words.group(2);
            regex.append("(?<").append(words.group(1)).append('>').append(choice).append(')');
            from = words.end();
        }
        regex.append(exact.substring(from).replace(".", "\\."));
        return Pattern.compile(regex + below);
    }

    @Override
    public String toString() {
        return text;
    }
}
