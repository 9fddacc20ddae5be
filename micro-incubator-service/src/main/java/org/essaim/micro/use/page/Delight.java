package org.essaim.micro.use.page;

/** Five faces for how delighted somebody is, and what of 0 to 10 each of them says (R50). */
enum Delight {
    NONE(0),
    LITTLE(3),
    SOME(5),
    MUCH(8),
    LOVE(10);

    private final int value;

    Delight(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }
}
