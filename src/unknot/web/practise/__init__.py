"""The guided session: the card before it, the script for the player, how it is afterwards."""
