/** Derogations on pages: granted, used, public. */
package org.essaim.micro.derogation.page;
