package org.essaim.manifests.runbook;

import module java.base;

/**
 * One {@code kubectl} line of a runbook, with an example for each name that a person has to fill
 * in.
 *
 * @param page that it stands on
 * @param words after {@code kubectl}
 */
public record Command(String page, List<String> words) {

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^\\s'])+");

    static Command of(String page, String line) {
        return new Command(
                page,
                WORD.matcher(line)
                        .results()
                        .map(each -> each.group().replace("'", ""))
                        .skip(1)
                        .toList());
    }

    /** The value of a flag, whichever way it is written. */
    public Optional<String> flag(String name) {
        for (int n = 0; n < words.size(); n++) {
            if (words.get(n).equals(name) && n + 1 < words.size()) {
                return Optional.of(words.get(n + 1));
            }
            if (words.get(n).startsWith(name + "=")) {
                return Optional.of(words.get(n).substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** The values of a flag that may stand there several times, as {@code --name=value}. */
    public List<String> flags(String name) {
        return words.stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .toList();
    }

    /** The words that belong to no flag: what to do, and to what. */
    public List<String> plain() {
        List<String> plain = new ArrayList<>();
        for (int n = 0; n < words.size(); n++) {
            String word = words.get(n);
            if (List.of("-n", "-l", "-k", "-f", "-o").contains(word)) {
                n++;
            } else if (!word.startsWith("-")) {
                plain.add(word);
            }
        }
        return plain;
    }

    public boolean does(String... verbs) {
        List<String> plain = plain();
        return plain.size() >= verbs.length
                && plain.subList(0, verbs.length).equals(List.of(verbs));
    }

    @Override
    public String toString() {
        return page + ": kubectl " + String.join(" ", words);
    }
}
