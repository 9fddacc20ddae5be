/** A rule waived in a territory for a time, under somebody's guarantee (R93). */
package org.essaim.micro.derogation.domain;
