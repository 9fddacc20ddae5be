/** Launching on a page: what one gets stands before what is asked. */
package org.essaim.micro.launch.page;
