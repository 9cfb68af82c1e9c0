ROBOT = "rover"
BROKER, PORT = "192.168.1.5", 1883
USER, PASSWORD = None, None
NETWORK, NETWORK_PASSWORD = "my network", "its password"
