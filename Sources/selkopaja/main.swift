import CommandLineInterface

runSelkopaja()
