/**
 * When a used product becomes a case for other divisions, and how it gets there (R70–R75): pure
 * functions.
 */
package org.essaim.incubator.generalization.domain;
