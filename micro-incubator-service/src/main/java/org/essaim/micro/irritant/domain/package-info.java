/** What hurts whom, again and again (R90), and how many say so (R91). */
package org.essaim.micro.irritant.domain;
