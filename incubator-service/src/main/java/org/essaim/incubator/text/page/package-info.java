/** Takes a text away that should not have been written (R100). */
package org.essaim.incubator.text.page;
