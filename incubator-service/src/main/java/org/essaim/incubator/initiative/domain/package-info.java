/** What is known of one initiative, as far as other features know it better. */
package org.essaim.incubator.initiative.domain;
