/**
 * The micro-incubator of one division: people launch, spend and record use here without asking
 * anyone (R20), whether or not anybody else can be reached (R23).
 */
package org.essaim.micro;
