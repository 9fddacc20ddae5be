package org.essaim.micro.irritant.read;

/**
 * How an irritant stands for somebody.
 *
 * @param people how many feel it, who reported it among them; 0 where it was merged (R91)
 * @param reported whether that person did
 * @param feels whether that person does, who reported it among them
 * @param relieved whether that person said that it hurts no longer
 * @param resolutionProposed whether anybody did, so that one more resolves it
 */
public record IrritantStanding(
        int people,
        boolean reported,
        boolean feels,
        boolean relieved,
        boolean resolutionProposed) {}
