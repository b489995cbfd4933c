"""HTTPS in the house: an authority and certificates of this machine's own, and the page that helps to trust them."""
