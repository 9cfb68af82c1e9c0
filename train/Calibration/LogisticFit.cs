namespace LamRobot.Training.Calibration;

/// <summary>Fits a logistic regression by Newton's method, with a little pull towards zero.</summary>
internal static class LogisticFit
{
    private const int Rounds = 50;
    private const double Pull = 1e-2;

    /// <summary>Gives the weights; the last one is the constant.</summary>
    public static double[] Fit(IReadOnlyList<double[]> inputs, IReadOnlyList<bool> outcomes)
    {
        var size = inputs[0].Length + 1;
        var weights = new double[size];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = weights.Select(weight => Pull * weight).ToArray();
            var curvature = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                curvature[i, i] = Pull;
            }

            for (var n = 0; n < inputs.Count; n++)
            {
                Accumulate([.. inputs[n], 1], outcomes[n] ? 1 : 0, weights, gradient, curvature);
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < size; i++)
            {
                weights[i] -= step[i];
            }
        }

        return weights;
    }

    public static double Probability(IReadOnlyList<double> weights, IReadOnlyList<double> input)
    {
        var sum = weights[^1];
        for (var i = 0; i < input.Count; i++)
        {
            sum += weights[i] * input[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static void Accumulate(double[] input, double outcome, double[] weights, double[] gradient, double[,] curvature)
    {
        var probability = Probability(weights, input[..^1]);
        for (var i = 0; i < input.Length; i++)
        {
            gradient[i] += (probability - outcome) * input[i];
            for (var j = 0; j < input.Length; j++)
            {
                curvature[i, j] += probability * (1 - probability) * input[i] * input[j];
            }
        }
    }

    /// <summary>Solves a symmetric positive system by elimination.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var (a, x) = ((double[,])matrix.Clone(), (double[])right.Clone());
        for (var i = 0; i < size; i++)
        {
            for (var row = i + 1; row < size; row++)
            {
                var factor = a[row, i] / a[i, i];
                for (var column = i; column < size; column++)
                {
                    a[row, column] -= factor * a[i, column];
                }

                x[row] -= factor * x[i];
            }
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var column = i + 1; column < size; column++)
            {
                x[i] -= a[i, column] * x[column];
            }

            x[i] /= a[i, i];
        }

        return x;
    }
}
