/** Cases on pages: why they opened, where they are relevant, who took them over (R70 to R76). */
package org.essaim.incubator.generalization.page;
