package org.essaim.reporting.initiative.page;

import module java.base;

import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.site.page.PageNames;

/**
 * Who adopted from whom, as a drawing in its own units: each initiative a cell with its name beside
 * it, one below the other, each below what it was adopted from and joined to it.
 *
 * @param cells from above, an origin before those that adopted it
 * @param width of the drawing
 */
record SwarmMap(List<Cell> cells, int width) {

    private static final int STEP = 26;
    private static final int ROW = 44;
    private static final int LEFT = 16;
    private static final int TOP = 24;
    private static final int ORIGIN = 10;
    private static final int ADOPTER = 7;
    private static final int WIDTH = 360;
    private static final int DEEPEST = 6;
    private static final int LETTERS = 40;
    private static final int LETTERS_OF_A_STEP = 3;

    /**
     * One initiative.
     *
     * @param origin null for what was adopted from nobody
     * @param depth 0 for what was adopted from nobody, 1 for what was adopted from it, and so on
     * @param adopters how many adopted it directly
     * @param label its title, or its id where it has none, as far as there is room
     */
    record Cell(
            InitiativeKey key,
            InitiativeKey origin,
            int depth,
            int adopters,
            int x,
            int y,
            int originX,
            int originY,
            String label) {

        public boolean isAdopted() {
            return depth > 0;
        }

        /** Six corners around its middle. */
        public String corners() {
            int r = adopters > 0 ? ORIGIN : ADOPTER;
            int half = r / 2;
            int flat = Math.round(r * 0.87f);
            return "%d,%d %d,%d %d,%d %d,%d %d,%d %d,%d"
                    .formatted(
                            x, y - r, x + flat, y - half, x + flat, y + half, x, y + r, x - flat,
                            y + half, x - flat, y - half);
        }

        /** From its origin, down and then to its left side. */
        public String join() {
            return "M%d %d C%d %d %d %d %d %d"
                    .formatted(originX, originY + ORIGIN, originX, y, originX, y, x - ADOPTER, y);
        }

        public int textX() {
            return x + ORIGIN + 6;
        }
    }

    static InitiativeKey origin(Adoption adoption) {
        return new InitiativeKey(adoption.originDivision(), adoption.origin());
    }

    static InitiativeKey adopter(Adoption adoption) {
        return new InitiativeKey(adoption.division(), adoption.initiative());
    }

    /** Those that most adopted first; what adopts in a circle is shown once. */
    static SwarmMap of(Collection<Adoption> adoptions, PageNames called) {
        Map<InitiativeKey, Set<InitiativeKey>> adopters = new HashMap<>();
        Set<InitiativeKey> adopted = new HashSet<>();
        for (Adoption each : adoptions) {
            if (each.originDivision() != null && !origin(each).equals(adopter(each))) {
                adopters.computeIfAbsent(origin(each), _ -> new TreeSet<>()).add(adopter(each));
                adopted.add(adopter(each));
            }
        }
        Comparator<InitiativeKey> most =
                Comparator.comparing((InitiativeKey key) -> -adopters.get(key).size())
                        .thenComparing(Comparator.naturalOrder());
        List<InitiativeKey> origins = new ArrayList<>(adopters.keySet());
        origins.sort(
                Comparator.comparing((InitiativeKey key) -> adopted.contains(key))
                        .thenComparing(most));
        Drawing drawing = new Drawing(adopters, called);
        origins.forEach(origin -> drawing.add(origin, null, 0, 0, 0));
        return new SwarmMap(List.copyOf(drawing.cells), WIDTH);
    }

    public int height() {
        return TOP + cells.size() * ROW;
    }

    private static final class Drawing {
        private final Map<InitiativeKey, Set<InitiativeKey>> adopters;
        private final PageNames called;
        private final Set<InitiativeKey> drawn = new HashSet<>();
        private final List<Cell> cells = new ArrayList<>();

        private Drawing(Map<InitiativeKey, Set<InitiativeKey>> adopters, PageNames called) {
            this.adopters = adopters;
            this.called = called;
        }

        private void add(
                InitiativeKey key, InitiativeKey origin, int depth, int originX, int originY) {
            if (!drawn.add(key)) {
                return;
            }
            Set<InitiativeKey> next = adopters.getOrDefault(key, Set.of());
            int step = Math.min(depth, DEEPEST);
            int x = LEFT + step * STEP;
            int y = TOP + cells.size() * ROW;
            cells.add(
                    new Cell(
                            key,
                            origin,
                            depth,
                            next.size(),
                            x,
                            y,
                            originX,
                            originY,
                            label(key, step)));
            next.forEach(each -> add(each, key, depth + 1, x, y));
        }

        private String label(InitiativeKey key, int step) {
            String name =
                    called.isTitled(key.division(), key.initiative())
                            ? called.initiative(key.division(), key.initiative())
                            : key.initiative();
            int room = LETTERS - step * LETTERS_OF_A_STEP;
            return name.codePointCount(0, name.length()) <= room
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, room - 1)).strip() + "…";
        }
    }
}
