/**
 * What is on the agenda of the board, who voted how, and what was decided (R02): pure functions.
 */
package org.essaim.incubator.agenda.domain;
